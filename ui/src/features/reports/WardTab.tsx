// The ward's table as it goes up, with targets and the ward's own figures typed in place; the panel beside it explains the figure under the cursor.

import { useCallback, useMemo, useState } from "react";
import { type EnteredFigure, type Form, type IndicatorId, useAsk, useChange, type WardTable } from "../../bridge";
import { count, type FigureChange, type FigureColumn, FigureGrid, writeFigure } from "../../design";
import { useWords } from "../../words";
import { byId, cellOfTotal, figureOf, rowsOf } from "./cells";
import { FigureStory } from "./FigureStory";
import styles from "./WardTab.module.css";

const PERCENT_DECIMALS = 1;

export function WardTab({ form, table }: { form: Form; table: WardTable }) {
  const { reports: words } = useWords();
  const [active, setActive] = useState<IndicatorId | null>(null);
  const ward = useAsk("office_profile", { on: null }).data?.ward_id;
  const target = useChange("set_target");
  const enter = useChange("enter_figures");

  const indicators = useMemo(() => byId(form), [form]);
  const rows = useMemo(() => rowsOf(form.indicators, () => false), [form]);
  const lines = useMemo(() => new Map(table.rows.map((row) => [String(row.indicator_id), row])), [table]);
  const columns = useMemo<FigureColumn[]>(() => {
    const names = words.columns;
    const given = { isReadOnly: true };
    const width = "minmax(5rem, max-content)";
    return [
      {
        key: "period",
        title: names.period,
        name: names.period,
        isStrong: true,
        showsBlank: true,
        width: "minmax(6rem, max-content)",
      },
      { key: "year", title: names.yearToDate, name: names.yearToDate, width, ...given },
      { key: "same", title: names.samePeriod, name: names.samePeriod, width, ...given },
      { key: "target", title: names.target, name: names.target, width, showsBlank: false },
      {
        key: "percent",
        title: names.percent,
        name: names.percent,
        decimals: PERCENT_DECIMALS,
        width,
        ...given,
      },
    ];
  }, [words]);

  const onActive = useCallback((row: string) => setActive(Number(row)), []);

  function onChange(changes: FigureChange[]) {
    const year = Number(table.month.slice(0, 4));
    const own: EnteredFigure[] = [];
    for (const { row, column, figure } of changes) {
      const indicator_id = Number(row);
      // A target is a number or there is none.
      if (column === "target") target.mutate({ year, indicator_id, value: figure === "none" ? null : figure });
      else own.push({ indicator_id, figure: figureOf(figure) });
    }
    if (own.length > 0 && ward !== undefined) enter.mutate({ month: table.month, unit_id: ward, figures: own });
  }

  const shown = active === null ? undefined : indicators.get(active);
  const line = active === null ? undefined : lines.get(String(active));
  return (
    <div className={styles.ward}>
      <div className={styles.table}>
        <FigureGrid
          label={words.wardTable(table.month)}
          rowsTitle={words.columns.indicator}
          rows={rows}
          columns={columns}
          isReadOnly={table.locked}
          figureAt={(row, column) => {
            const its = lines.get(row);
            if (!its) return null;
            if (column === "period") return cellOfTotal(its.period);
            if (column === "year") return its.year_to_date;
            if (column === "same") return its.same_period_last_year;
            return column === "target" ? its.target : its.percent_of_target;
          }}
          noteAt={(row, column) => {
            const total = lines.get(row)?.period;
            const isPartial =
              column === "period" && total && total.asked > 1 && total.given > 0 && total.given < total.asked;
            return isPartial ? words.given(count(total.given), count(total.asked)) : undefined;
          }}
          markAt={(row, column) => {
            const its = lines.get(row);
            const indicator = indicators.get(Number(row));
            if (column !== "period" || !its || !indicator || its.register === null || its.reported.value === null)
              return undefined;
            return its.reported.value === its.register || its.reported.given < its.reported.asked
              ? undefined
              : {
                  tone: "warn",
                  text: words.story.registerIs(
                    writeFigure(its.reported.value, indicator.decimals),
                    writeFigure(its.register, indicator.decimals),
                  ),
                };
          }}
          isGivenAt={(row, column) => column === "period" && indicators.get(Number(row))?.source !== "ward"}
          onChange={onChange}
          onActive={onActive}
        />
        {!table.locked && <p className={styles.help}>{words.wardHelp}</p>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a small screen, and may hold nothing else that takes the focus. */}
      <aside className={styles.story} aria-label={words.story.label} tabIndex={0}>
        {shown && line ? (
          <FigureStory month={table.month} indicator={shown} line={line} />
        ) : (
          <p className={styles.help}>{words.story.choose}</p>
        )}
      </aside>
    </div>
  );
}
