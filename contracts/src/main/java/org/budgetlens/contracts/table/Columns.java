package org.budgetlens.contracts.table;

/**
 * Canonical column names. A name means the same in every table, whatever heading a city prints over
 * it. Amount columns first, then text columns.
 */
public final class Columns {
  /** 预算数, 金额: the only amount of a row. */
  public static final String AMOUNT = "amount";

  /** 合计. */
  public static final String TOTAL = "total";

  /** 基本支出 (小计). */
  public static final String BASIC = "basic";

  /** 人员经费. */
  public static final String PERSONNEL = "personnel";

  /** 公用经费. */
  public static final String PUBLIC_COST = "public_cost";

  /** 项目支出. */
  public static final String PROJECT = "project";

  /** 扣除基建项目后预算数. */
  public static final String PROJECT_EXCLUDING_INFRASTRUCTURE = "project_excl_infrastructure";

  /** 事业单位经营支出. */
  public static final String BUSINESS_OPERATION = "business_operation";

  /** 上缴上级支出. */
  public static final String REMITTED_UPWARD = "remitted_upward";

  /** 对附属单位补助支出. */
  public static final String SUBSIDY_TO_AFFILIATES = "subsidy_to_affiliates";

  /** 本年收入小计 of 收入总表. */
  public static final String SUBTOTAL = "subtotal";

  /** 上年结转结余小计 of 收入总表. */
  public static final String CARRIED_IN = "carried_in";

  /** 因公出国（境）费用. */
  public static final String ABROAD = "abroad";

  /** 公务接待费. */
  public static final String RECEPTION = "reception";

  /** 公务用车购置及运行维护费. */
  public static final String VEHICLES = "vehicles";

  /** 公务用车购置费. */
  public static final String VEHICLE_PURCHASE = "vehicle_purchase";

  /** 公务用车运行维护费. */
  public static final String VEHICLE_RUNNING = "vehicle_running";

  /** 公务用车加油. */
  public static final String FUEL = "fuel";

  /** 公务用车维修. */
  public static final String REPAIR = "repair";

  /** 公务用车保险. */
  public static final String INSURANCE = "insurance";

  /** 其他. */
  public static final String OTHER = "other";

  /** 机关运行经费. */
  public static final String AGENCY_RUNNING = "agency_running";

  /** 上年预算数: what last year's budget gave for the same, beside this year's. */
  public static final String PREVIOUS_BUDGET = "previous_budget";

  /** 上年执行数, 上年决算数: what was really received or spent last year. */
  public static final String PREVIOUS_EXECUTED = "previous_executed";

  /** 年初预算数 beside the 决算数 of a final account. */
  public static final String INITIAL_BUDGET = "initial_budget";

  /** 全年预算数, 调整预算数 beside the 决算数 of a final account. */
  public static final String ADJUSTED_BUDGET = "adjusted_budget";

  /** 增减额 against the year before. */
  public static final String CHANGE = "change";

  /** Before the name of any column: the same of the year before, e.g. previous_total. */
  public static final String PREVIOUS_PREFIX = "previous_";

  /** Before the name of any column: its budget in a final account, e.g. budget_total. */
  public static final String BUDGET_PREFIX = "budget_";

  /** 当年财政拨款安排: the part of an amount that this year's appropriation pays. */
  public static final String CURRENT_YEAR = "current_year";

  /** Before the name of any column: its change against the year before, e.g. change_total. */
  public static final String CHANGE_PREFIX = "change_";

  /** 基本支出 out of the general public budget, in a table that also prints other money. */
  public static final String GENERAL_PUBLIC_BASIC = "general_public_basic";

  /** 项目支出 out of the general public budget, in a table that also prints other money. */
  public static final String GENERAL_PUBLIC_PROJECT = "general_public_project";

  /** 其中：政府采购, a part of an amount that is spent by public procurement. */
  public static final String PROCUREMENT = "procurement";

  /** Before total, fiscal and other: the money of a year's main task (年度主要任务). */
  public static final String TASK_PREFIX = "task_";

  /** 会议费. */
  public static final String MEETINGS = "meetings";

  /** 培训费. */
  public static final String TRAINING = "training";

  /** “三公”经费、会议费 and 培训费 together. */
  public static final String TOTAL_WITH_MEETINGS = "total_with_meetings";

  /** 行政经费. */
  public static final String ADMINISTRATION = "administration";

  /** 其中：教育收费, a part of 事业收入. */
  public static final String EDUCATION_FEES = "education_fees";

  /** 使用非财政拨款结余: a unit's own surplus used in the year. */
  public static final String UNIT_SURPLUS = "unit_surplus";

  /** 工资福利支出 in a table by economic class. */
  public static final String WAGES = "wages";

  /** 商品和服务支出 in a table by economic class. */
  public static final String GOODS_AND_SERVICES = "goods_and_services";

  /** 对个人和家庭的补助 in a table by economic class. */
  public static final String HOUSEHOLDS = "households";

  /** 资本性支出 in a table by economic class. */
  public static final String CAPITAL = "capital";

  /** 资本性支出（基本建设） in a table by economic class. */
  public static final String INFRASTRUCTURE = "infrastructure";

  /** 债务利息及费用支出 in a table by economic class. */
  public static final String DEBT_INTEREST = "debt_interest";

  /** 对企业补助 in a table by economic class. */
  public static final String ENTERPRISES = "enterprises";

  /** 对社会保障基金补助 in a table by economic class. */
  public static final String SOCIAL_SECURITY_FUNDS = "social_security_funds";

  /** 其他支出 in a table by economic class. */
  public static final String OTHER_EXPENDITURE = "other_expenditure";

  /** Text: 增减% against the year before, as printed. */
  public static final String CHANGE_PERCENT = "change_percent";

  /** Text: 采购品目, 采购物品. */
  public static final String ITEM = "item";

  /** Text: 采购组织形式. */
  public static final String PROCUREMENT_FORM = "procurement_form";

  /** Text: {@link Side} of a two-sided table, INCOME or EXPENDITURE. */
  public static final String SIDE = "side";

  /** Text: the printed line of 收支总表 without its ordinal, e.g. 一般公共服务支出. */
  public static final String LINE = "line";

  /** Text: the printed ordinal of such a line, e.g. 一. Never a key. */
  public static final String ORDINAL = "ordinal";

  /** Text: what such a line is for its side's arithmetic: a {@link LineRole}. */
  public static final String ROLE = "role";

  /** Text: 采购类别, e.g. A-货物. */
  public static final String CATEGORY = "category";

  /** Text: 指导性目录 first level. */
  public static final String LEVEL1 = "level1";

  /** Text: 指导性目录 second level. */
  public static final String LEVEL2 = "level2";

  /** Text: 指导性目录 third level. */
  public static final String LEVEL3 = "level3";

  /** Text: 服务领域. */
  public static final String DOMAIN = "domain";

  /** Text: 年度 of a row. */
  public static final String YEAR = "year";

  private Columns() {}
}
