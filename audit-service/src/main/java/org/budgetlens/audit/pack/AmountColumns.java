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
    names.put("general_public", new Localized("一般公共预算", "General public budget"));
    names.put("gov_fund", new Localized("政府性基金预算", "Government funds"));
    names.put("state_capital", new Localized("国有资本经营预算", "State capital"));
    names.put("fiscal", new Localized("财政拨款", "Fiscal appropriation"));
    names.put("fiscal_account", new Localized("财政专户管理资金", "Fiscal account"));
    names.put("fiscal_basic", new Localized("财政拨款基本支出", "Fiscal basic expenditure"));
    names.put("fiscal_project", new Localized("财政拨款项目支出", "Fiscal project expenditure"));
    names.put("other_basic", new Localized("其他资金基本支出", "Other basic expenditure"));
    names.put("other_project", new Localized("其他资金项目支出", "Other project expenditure"));
    names.put("business_income", new Localized("事业收入", "Business income"));
    names.put("business_operation_income", new Localized("事业单位经营收入", "Business operation income"));
    names.put("superior_subsidy", new Localized("上级补助收入", "Subsidy from above"));
    names.put("affiliate_remittance", new Localized("附属单位上缴收入", "Remitted by affiliates"));
    names.put("other_income", new Localized("其他收入", "Other income"));
    names.put(
        "carried_in_general_public",
        new Localized("上年结转一般公共预算", "Carried in, general public budget"));
    names.put("carried_in_gov_fund", new Localized("上年结转政府性基金", "Carried in, government funds"));
    names.put("carried_in_state_capital", new Localized("上年结转国有资本", "Carried in, state capital"));
    names.put("carried_in_fiscal_account", new Localized("上年结转财政专户", "Carried in, fiscal account"));
    names.put("carried_in_unit_funds", new Localized("上年结转单位资金", "Carried in, own funds"));
    names.put("initial", new Localized("年初预算数", "Initial budget"));
    names.put("adjusted", new Localized("全年预算数", "Adjusted budget"));
    names.put("executed", new Localized("全年执行数", "Executed"));
    names.put("change", new Localized("增减额", "Change"));
    names.put("previous", new Localized("上年数", "Previous year"));
    names.put("carried_out", new Localized("年末结转结余", "Carried out"));
    names.put("income", new Localized("本年收入", "Income of the year"));
    return Collections.unmodifiableMap(names);
  }
}
