package org.budgetlens.audit.pack;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Columns;

/** What people call the canonical amount columns. */
public final class AmountColumns {
  private static final Map<String, Localized> NAMES = names0();

  private AmountColumns() {}

  /** The column's name for people; the canonical name itself for a column unknown here. */
  public static Localized label(String column) {
    Localized name = NAMES.get(column);
    return name == null ? new Localized(column, column) : name;
  }

  static boolean isKnown(String column) {
    return NAMES.containsKey(column);
  }

  static Set<String> names() {
    return NAMES.keySet();
  }

  private static Map<String, Localized> names0() {
    var names = new TreeMap<String, Localized>();
    names.put(Columns.AMOUNT, new Localized("金额", "Amount"));
    names.put(Columns.TOTAL, new Localized("合计", "Total"));
    names.put(Columns.BASIC, new Localized("基本支出", "Basic expenditure"));
    names.put(Columns.PERSONNEL, new Localized("人员经费", "Personnel"));
    names.put(Columns.PUBLIC_COST, new Localized("公用经费", "Public cost"));
    names.put(Columns.PROJECT, new Localized("项目支出", "Project expenditure"));
    names.put(
        Columns.PROJECT_EXCLUDING_INFRASTRUCTURE,
        new Localized("扣除基建项目后预算数", "Project expenditure without infrastructure"));
    names.put(Columns.BUSINESS_OPERATION, new Localized("事业单位经营支出", "Business operation"));
    names.put(Columns.REMITTED_UPWARD, new Localized("上缴上级支出", "Remitted upward"));
    names.put(Columns.SUBSIDY_TO_AFFILIATES, new Localized("对附属单位补助支出", "Subsidy to affiliates"));
    names.put(Columns.SUBTOTAL, new Localized("本年收入小计", "Income of the year"));
    names.put(Columns.CARRIED_IN, new Localized("上年结转结余小计", "Carried in"));
    names.put(Columns.ABROAD, new Localized("因公出国（境）费用", "Travel abroad"));
    names.put(Columns.RECEPTION, new Localized("公务接待费", "Reception"));
    names.put(Columns.VEHICLES, new Localized("公务用车购置及运行维护费", "Vehicles"));
    names.put(Columns.VEHICLE_PURCHASE, new Localized("公务用车购置费", "Vehicle purchase"));
    names.put(Columns.VEHICLE_RUNNING, new Localized("公务用车运行维护费", "Vehicle running cost"));
    names.put(Columns.FUEL, new Localized("公务用车加油", "Fuel"));
    names.put(Columns.REPAIR, new Localized("公务用车维修", "Repair"));
    names.put(Columns.INSURANCE, new Localized("公务用车保险", "Insurance"));
    names.put(Columns.OTHER, new Localized("其他", "Other"));
    names.put(Columns.AGENCY_RUNNING, new Localized("机关运行经费", "Agency running cost"));
    return Collections.unmodifiableMap(names);
  }
}
