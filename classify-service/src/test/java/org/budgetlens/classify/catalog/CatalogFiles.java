package org.budgetlens.classify.catalog;

import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A small set of catalog files that is valid until a test spoils it. */
public final class CatalogFiles implements Function<String, Reader> {
  private static final String CODES = "code,name,level,parent_code,valid_from,valid_to,aliases\n";

  private final Map<String, String> files =
      new HashMap<>(
          Map.of(
              CatalogReader.FUNCTIONAL,
              CODES
                  + """
                  201,一般公共服务支出,类,,,,基本公共管理与服务
                  20103,政府办公厅（室）及相关机构事务,款,201,,,
                  2010301,行政运行,项,20103,,,
                  """,
              CatalogReader.GOVERNMENT,
              CODES
                  + """
                  502,机关商品和服务支出,类,,2018,,
                  50201,办公经费,款,502,2018,,
                  """,
              CatalogReader.DEPARTMENT,
              CODES
                  + """
                  302,商品和服务支出,类,,,,
                  30201,办公费,款,302,,,
                  """,
              CatalogReader.PAIRS,
              """
              gov_code,dept_code,valid_from,valid_to
              50201,30201,2018,
              """,
              CatalogReader.LINES,
              """
              side,line_name,line_kind,class_code
              expenditure,一般公共服务支出,class,201
              income,一般公共预算拨款收入,source,
              """));

  CatalogFiles with(String file, String line) {
    files.merge(file, line + "\n", String::concat);
    return this;
  }

  CatalogFiles replaced(String file, String text) {
    files.put(file, text);
    return this;
  }

  @Override
  public Reader apply(String file) {
    return new StringReader(files.getOrDefault(file, ""));
  }
}
