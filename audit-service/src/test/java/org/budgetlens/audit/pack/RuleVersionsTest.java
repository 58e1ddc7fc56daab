package org.budgetlens.audit.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * A rule that says something else is another version of the rule, and of the pack: stored documents
 * are audited anew only where the pack's version rises, and violations name the rule's.
 *
 * <p>The list only grows: it is written with {@code -Dreference.write=true}, which adds versions
 * and changes none.
 */
class RuleVersionsTest {
  private static final Path LIST = Path.of("src/test/resources/rule-versions.txt");

  /** What a verdict does not hang on. */
  private static final Set<String> APART = Set.of("title", "source", "fixtures");

  @Test
  void aRuleWithOtherVerdictsHasAnotherVersion() throws IOException {
    Map<String, String> listed = listed();
    Map<String, String> now = now();
    if (Boolean.getBoolean("reference.write")) {
      now.forEach(listed::putIfAbsent);
      Files.write(
          LIST, listed.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    }

    assertThat(listed())
        .as(
            "what differs says something else than this version did: raise the rule's version and"
                + " the pack's, then write the list with -Dreference.write=true")
        .containsAllEntriesOf(now);
  }

  private static Map<String, String> listed() throws IOException {
    var listed = new TreeMap<String, String>();
    for (String line : Files.readAllLines(LIST, UTF_8)) {
      listed.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    return listed;
  }

  /** Every rule's name and version, and the pack's, with a digest of what they say. */
  private static Map<String, String> now() throws IOException {
    Map<?, ?> pack =
        new Yaml().load(Files.readString(Path.of("src/main/resources/packs/national.yaml"), UTF_8));
    var now = new TreeMap<String, String>();
    List<Object> all = new ArrayList<>();
    for (Object each : (List<?>) pack.get("rules")) {
      var rule = new LinkedHashMap<Object, Object>((Map<?, ?>) each);
      rule.keySet().removeAll(APART);
      now.put(rule.get("id") + "@" + rule.get("version"), digest(rule));
      all.add(rule);
    }
    now.put(pack.get("pack") + "@" + pack.get("version"), digest(all));
    return now;
  }

  private static String digest(Object said) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
