package org.budgetlens.audit.evaluate;

import java.util.List;
import org.budgetlens.audit.pack.Applies;
import org.budgetlens.audit.pack.Guard;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.DocumentSeal;

/** Whether a rule is meant for a document at all. */
sealed interface Applicability {
  record Meant() implements Applicability {}

  record NotMeant(Localized reason) implements Applicability {}

  /** It cannot be said, because something about the document is unknown. */
  record Unknown(Localized reason, List<String> missing) implements Applicability {}

  static Applicability of(Rule rule, DocumentSeal seal) {
    Applies applies = rule.applies();
    DocumentDescriptor document = seal.document();
    DocumentKind kind = document.kind();
    if (kind != null && !applies.kinds().isEmpty() && !applies.kinds().contains(kind)) {
      return new NotMeant(new Localized("不适用于此类文件", "Not meant for this kind of document"));
    }
    if (applies.limitsYears()) {
      Integer year = document.fiscalYear();
      if (year == null) {
        return unknown("年度", "fiscal year", "fiscalYear");
      }
      if (year < applies.firstYear() || year > applies.lastYear()) {
        return new NotMeant(new Localized("不适用于此年度", "Not meant for this fiscal year"));
      }
    }
    if (!applies.districts().isEmpty()) {
      String district = document.district();
      if (district == null) {
        return unknown("行政区划", "district", "district");
      }
      if (!applies.districts().contains(district)) {
        return new NotMeant(new Localized("不适用于此地区", "Not meant for this district"));
      }
    }
    Guard guard = rule.when();
    return guard == null || guard.holds(seal)
        ? new Meant()
        : new NotMeant(new Localized("条件不成立：" + guard, "Its condition does not hold: " + guard));
  }

  private static Unknown unknown(String zh, String en, String field) {
    return new Unknown(
        new Localized("文件的" + zh + "未知", "The document's " + en + " is unknown"), List.of(field));
  }
}
