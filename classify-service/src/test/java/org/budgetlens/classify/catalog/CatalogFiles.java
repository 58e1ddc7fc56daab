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
              BuiltInCatalogs.EDITION,
              "edition=test-1",
              "functional.csv",
              CODES
                  + """
                  201,一般公共服务支出,类,,,,基本公共管理与服务
                  20103,政府办公厅（室）及相关机构事务,款,201,,,
                  2010301,行政运行,项,20103,,,
                  """,
              "economic_government.csv",
              CODES
                  + """
                  502,机关商品和服务支出,类,,2018,,
                  50201,办公经费,款,502,2018,,
                  """,
              "economic_department.csv",
              CODES
                  + """
                  302,商品和服务支出,类,,,,
                  30201,办公费,款,302,,,
                  """,
              "organisations.csv",
              CODES + "110105/北京市朝阳区数据局,北京市朝阳区数据局,类,,,,\n",
              "income_sources.csv",
              CODES + "other_income,其他收入,类,,,,\n",
              "purchased_services.csv",
              CODES + "01,公共服务,类,,,,\n",
              BuiltInCatalogs.PAIRS,
              """
              gov_code,dept_code,valid_from,valid_to
              50201,30201,2018,
              """,
              BuiltInCatalogs.CROSSWALKS,
              """
              kind,from,to,from_code,to_code,relation
              function,national,COFOG,201,01,CORRESPONDS
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
