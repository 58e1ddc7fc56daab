package org.budgetlens.ingest.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceResult;

/** Opens office files: what is inside decides, never the name. */
public final class OfficeReader {
  private static final SourceResult BROKEN =
      SourceResult.refused(
          "BROKEN_OFFICE_FILE",
          "Office 文件损坏，无法读取。请重新保存后再提交。",
          "The office file is broken and cannot be read. Save it again.");

  private static final SourceResult ENCRYPTED =
      SourceResult.refused(
          "ENCRYPTED",
          "Office 文件已加密，需要口令才能打开。请提交未加密的文件。",
          "The office file is encrypted and needs a password. Submit it without encryption.");

  private static final SourceResult TOO_LARGE =
      SourceResult.refused(
          "UNPACKS_TOO_LARGE",
          "Office 文件解压后过大，超过处理上限。请拆分后再提交。",
          "Unpacked, the office file is larger than can be processed. Submit it in parts.");

  static {
    // POI's own guards behind ours; external entities and DTDs are off in POI.
    ZipSecureFile.setMinInflateRatio(0.002);
    ZipSecureFile.setMaxEntrySize(96L << 20);
    ZipSecureFile.setMaxTextSize(32L << 20);
    ZipSecureFile.setMaxFileCount(10_000);
  }

  private OfficeReader() {}

  /** Reads a zip container, however long it takes. */
  public static SourceResult zip(byte[] content) {
    return zip(content, ReadingBudget.unlimited());
  }

  /** Reads a zip container: XLSX or DOCX. */
  public static SourceResult zip(byte[] content, ReadingBudget budget) {
    try {
      return switch (OfficeContainer.kind(content)) {
        case WORKBOOK -> {
          try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            yield WorkbookReader.read(workbook, budget);
          }
        }
        case DOCUMENT -> {
          try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            yield WordReader.read(document, budget);
          }
        }
        case TOO_LARGE -> TOO_LARGE;
        case OTHER ->
            SourceResult.refused(
                "ARCHIVE_INSIDE_DOCUMENT",
                "这是压缩包而不是 XLSX 或 DOCX 文件；压缩包内不能再含压缩包。",
                "This is an archive and no XLSX or DOCX file; archives inside archives are not"
                    + " read.");
      };
    } catch (ReadingBudget.Exceeded e) {
      throw e;
    } catch (TooManyCells e) {
      return TOO_LARGE;
    } catch (EncryptedDocumentException e) {
      return ENCRYPTED;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return BROKEN;
    }
  }

  /** Reads an OLE2 container, however long it takes. */
  public static SourceResult ole(byte[] content) {
    return ole(content, ReadingBudget.unlimited());
  }

  /** Reads an OLE2 container: XLS, DOC, or an encrypted XLSX or DOCX. */
  public static SourceResult ole(byte[] content, ReadingBudget budget) {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ENCRYPTED;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        try (Workbook workbook = new HSSFWorkbook(root, false)) {
          return WorkbookReader.read(workbook, budget);
        }
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        try (var document = new HWPFDocument(root)) {
          return OldWordReader.read(document, budget);
        }
      }
      return SourceResult.refused(
          "FORMAT_NOT_READ",
          "不是 Word（.doc）或 Excel（.xls）文件。请另存为 DOCX、XLSX 或 PDF 后再提交。",
          "Neither a Word (.doc) nor an Excel (.xls) file. Save it as DOCX, XLSX or PDF.");
    } catch (ReadingBudget.Exceeded e) {
      throw e;
    } catch (TooManyCells e) {
      return TOO_LARGE;
    } catch (EncryptedDocumentException e) {
      return ENCRYPTED;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return BROKEN;
    }
  }
}
