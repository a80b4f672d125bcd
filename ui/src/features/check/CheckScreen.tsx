// Kiểm tra sổ: every rule with how often it is broken on the left, the people to work through on the right. Nothing is changed here.

import { Link, useNavigate } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { type CheckCase, type CheckCount, type CheckRule, useAsk, usePaged } from "../../bridge";
import {
  buttonClass,
  type Column,
  count,
  DataTable,
  EmptyState,
  Page,
  PageHeader,
  State,
  shortDay,
} from "../../design";
import { useWords } from "../../words";
import styles from "./Check.module.css";
import { Erasures } from "./Erasures";

/** Contradictions that make figures wrong; the rest wants a look or a missing word. */
const GRAVE: readonly CheckRule[] = [
  "periods_overlap",
  "member_after_death",
  "same_citizen_number",
  "born_in_future",
  "member_of_closed_unit",
];

export function CheckScreen() {
  const { people } = useWords();
  const words = people.check;
  const rules = useAsk("check_register", {}).data;
  const broken = rules?.filter((rule) => rule.cases > 0) ?? [];
  const [at, setAt] = useState(0);
  const chosen = broken[Math.min(at, broken.length - 1)];
  const all = broken.reduce((sum, rule) => sum + rule.cases, 0);

  const columns: Column<CheckCount>[] = [
    { key: "rule", title: words.rule, width: "minmax(8rem, 1fr)", cell: (row) => words.rules[row.rule].name },
    {
      key: "cases",
      title: words.cases,
      width: "5.5rem",
      align: "end",
      cell: (row) => (GRAVE.includes(row.rule) ? <State tone="bad">{count(row.cases)}</State> : count(row.cases)),
    },
  ];

  return (
    <Page height="fill">
      <PageHeader
        title={words.title}
        beside={rules && <span role="status">{words.count(count(all))}</span>}
        second={rules && words.second(count(rules.length), count(rules.length - broken.length))}
        actions={
          <Link to="/members/duplicates" className={buttonClass("plain")}>
            {people.duplicates.title}
          </Link>
        }
      />
      <div className={styles.parts}>
        <div className={styles.list}>
          <DataTable
            label={words.list}
            columns={columns}
            total={broken.length}
            rowAt={(index) => broken[index]}
            rowKey={(row) => row.rule}
            onActive={(_row, index) => setAt(index)}
            isLoading={!rules}
            empty={
              <EmptyState icon={CircleCheck} title={words.cleanTitle}>
                {words.cleanText}
              </EmptyState>
            }
          />
        </div>
        {chosen && <Cases key={chosen.rule} rule={chosen.rule} />}
      </div>
    </Page>
  );
}

function Cases({ rule }: { rule: CheckRule }) {
  const words = useWords().people.check;
  const navigate = useNavigate();
  const list = usePaged("list_check_cases", (offset, limit) => ({ rule, offset, limit }));
  const open = (row: CheckCase) => {
    if (row.person_id !== null)
      void navigate({ to: "/members/$personId", params: { personId: String(row.person_id) } });
    else if (row.unit_id !== null)
      void navigate({ to: "/organization/$unitId", params: { unitId: String(row.unit_id) } });
  };
  const columns: Column<CheckCase>[] = [
    { key: "name", title: words.who, width: "minmax(9rem, 1.4fr)", cell: (row) => row.name },
    { key: "birth", title: words.birth, width: "7.25rem", align: "end", from: 26, cell: (row) => shortDay(row.birth) },
    { key: "unit", title: words.unit, width: "minmax(6rem, 1fr)", from: 20, cell: (row) => row.unit_name },
    { key: "day", title: words.day, width: "7.25rem", align: "end", from: 34, cell: (row) => shortDay(row.day) },
  ];
  const { name, why } = words.rules[rule];
  return (
    <section className={styles.cases} aria-label={name}>
      <div>
        <h2 className={styles.heading}>{name}</h2>
        <p className={styles.quiet}>{why}</p>
        <p className={styles.quiet}>{words.open}</p>
      </div>
      <div className={styles.list}>
        <DataTable
          label={words.caseList(name)}
          columns={columns}
          total={list.total}
          rowAt={list.rowAt}
          onWindow={list.onWindow}
          rowKey={(row) => `${row.person_id ?? ""}-${row.unit_id ?? ""}`}
          onOpen={open}
          onActive={(row, _index, isPointed) => isPointed && row && open(row)}
          isLoading={list.isLoading}
          empty={<EmptyState title={words.cleanTitle} />}
        />
      </div>
      {rule === "retention_due" && <Erasures />}
    </section>
  );
}
