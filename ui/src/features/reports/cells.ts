// Between the office's figures and the grid's cells, the rows of a form, and what the report needs next. Pure.

import type { BranchReport, Figure, Form, Indicator, IndicatorId, Total } from "../../bridge";
import type { Figure as Cell, FigureRow } from "../../design";

export function cellOf(figure: Figure | undefined): Cell {
  if (!figure || figure.state === "blank") return null;
  return figure.state === "nothing" ? "none" : figure.value;
}

export function figureOf(cell: Cell): Figure {
  if (cell === null) return { state: "blank" };
  return cell === "none" ? { state: "nothing" } : { state: "value", value: cell };
}

export function cellOfTotal(total: Total): Cell {
  return total.nothing ? "none" : total.value;
}

const SAID_WITH_THE_NAME = ["%", "đồng"];

/**
 * The indicators under their group headings. `isGiven` tells those nobody types here. Units stand in a place of their own only where figures
 * are typed; elsewhere "người" after "Tổng số hội viên" would only take room.
 */
export function rowsOf(
  indicators: readonly Indicator[],
  isGiven: (indicator: Indicator) => boolean,
  units: "apart" | "in name" = "in name",
): FigureRow[] {
  const rows: FigureRow[] = [];
  let group = "";
  for (const indicator of indicators) {
    if (indicator.group !== group) {
      group = indicator.group;
      rows.push({ key: `group ${group}`, title: group, name: group, isSection: true });
    }
    rows.push({
      key: String(indicator.id),
      title:
        units === "in name" && SAID_WITH_THE_NAME.includes(indicator.unit)
          ? `${indicator.name} (${indicator.unit})`
          : indicator.name,
      name: `${indicator.name} (${indicator.unit})`,
      unit: units === "apart" ? indicator.unit : undefined,
      decimals: indicator.decimals,
      isReadOnly: isGiven(indicator),
    });
  }
  return rows;
}

export function byId(form: Form | undefined): Map<IndicatorId, Indicator> {
  return new Map(form?.indicators.map((indicator) => [indicator.id, indicator]));
}

/** The figures a branch owes: its own, not what the register counts or the form computes. */
export function isOwed({ kind, source, of_ward }: Indicator): boolean {
  return source === "branch" && kind !== "ratio" && !of_ward;
}

/** Reported per register, in per cent; null where one of the two is missing or the register has none. */
export function ratioToRegister(reported: number | null, register: number | null): number | null {
  if (reported === null || register === null || register === 0)
    return reported === register && register === 0 ? 100 : null;
  return (reported / register) * 100;
}

/** Within a tenth of the register, both ways. */
export function isNearRegister(percent: number): boolean {
  return percent >= 90 && percent <= 110;
}

export type NextStep = "remind" | "lock" | "send";

/** The one thing to do next about the whole month. */
export function nextStep(reports: readonly BranchReport[], isLocked: boolean): NextStep {
  if (isLocked) return "send";
  return notReported(reports).length > 0 ? "remind" : "lock";
}

export function notReported(reports: readonly BranchReport[]): BranchReport[] {
  return reports.filter(({ state }) => state !== "submitted");
}

/** The next branch that has not reported, looking on from this one and then from the start. */
export function nextToType(reports: readonly BranchReport[], from: number): BranchReport | undefined {
  const at = reports.findIndex(({ unit_id }) => unit_id === from);
  return [...reports.slice(at + 1), ...reports.slice(0, Math.max(0, at))].find(({ state }) => state !== "submitted");
}
