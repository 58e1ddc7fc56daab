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
