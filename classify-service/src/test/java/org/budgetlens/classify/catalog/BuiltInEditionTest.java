package org.budgetlens.classify.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.event.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The built-in edition is published under its id, so its content never changes under one id. */
class BuiltInEditionTest {
  private static final int LARGEST_RECORD = 8 << 20;

  @Test
  void itsContentIsThatOfItsId() throws IOException, NoSuchAlgorithmException {
    var properties = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/catalog/edition.properties")) {
      properties.load(in);
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (CatalogEdition edition : BuiltInCatalogs.load().editions()) {
      digest.update(EventJson.write(edition.items()));
    }

    assertThat(HexFormat.of().formatHex(digest.digest()))
        .as("changed catalogs need a new id in edition.properties, with this digest")
        .isEqualTo(properties.getProperty("digest"));
  }

  @ParameterizedTest
  @EnumSource(CodeKind.class)
  void everyEditionFitsIntoARecord(CodeKind kind) {
    BuiltInCatalogs builtIn = BuiltInCatalogs.load();

    assertThat(EventJson.write(builtIn.edition(kind, builtIn.editions().getFirst().edition())))
        .hasSizeLessThan(LARGEST_RECORD / 8);
  }

  @Test
  void itsCrosswalksLeadEveryCodeToOnePlace() {
    Map<String, List<String>> places = new TreeMap<>();
    BuiltInCatalogs.load()
        .crosswalks()
        .forEach(
            crosswalk ->
                crosswalk.items().stream()
                    .filter(item -> item.from() != null)
                    .forEach(
                        item ->
                            places
                                .computeIfAbsent(
                                    crosswalk.key() + " " + item.from(),
                                    key -> new java.util.ArrayList<>())
                                .add(String.valueOf(item.to()))));

    assertThat(places).isNotEmpty().allSatisfy((code, to) -> assertThat(to).hasSize(1));
  }
}
