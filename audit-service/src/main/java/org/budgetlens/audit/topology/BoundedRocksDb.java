package org.budgetlens.audit.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what RocksDB takes outside of the heap: all stores of the process share one cache, and the
 * blocks, indexes, filters and write buffers of all of them are counted against it.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  private static final long TOTAL = 64L << 20;
  private static final long WRITE_BUFFERS = 32L << 20;
  private static final long WRITE_BUFFER = 8L << 20;
  private static final Cache CACHE;
  private static final WriteBufferManager BUFFERS;

  static {
    // This class may be the first that needs the native library.
    RocksDB.loadLibrary();
    CACHE = new LRUCache(TOTAL, -1, false, 0.1);
    BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setWriteBufferManager(BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(2);
    options.setTableFormatConfig(table);
  }

  @Override
  public void close(String store, Options options) {
    // Cache and buffers belong to the process, not to a store.
  }
}
