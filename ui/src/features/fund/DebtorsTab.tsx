// Who still owes something of the year's fee, over all branches; opening one shows her record.

import { useNavigate } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useMemo } from "react";
import { type FeeLine, type FeeYear, usePaged } from "../../bridge";
import { type Column, count, DataTable, EmptyState } from "../../design";
import { useWords } from "../../words";

export function DebtorsTab({ fees }: { fees: FeeYear }) {
  const words = useWords().fund.debtors;
  const navigate = useNavigate();
  const list = usePaged("fee_lines", (offset, limit) => ({
    year: fees.rule.year,
    unit_id: null,
    only_owing: true,
    offset,
    limit,
  }));
  const branches = useMemo(() => new Map(fees.branches.map((each) => [each.unit_id, each.unit_name])), [fees]);
  const money = (key: "due" | "paid" | "owing"): Column<FeeLine> => ({
    key,
    title: words[key],
    width: "8rem",
    align: "end",
    cell: (line) => count(line[key]),
  });
  return (
    <DataTable
      label={words.list}
      columns={[
        { key: "name", title: words.name, width: "minmax(12rem, 2fr)", cell: (line) => line.name },
        {
          key: "branch",
          title: words.branch,
          width: "minmax(9rem, 1.5fr)",
          cell: (line) => branches.get(line.unit_id),
        },
        money("due"),
        money("paid"),
        money("owing"),
      ]}
      total={list.total}
      rowAt={list.rowAt}
      onWindow={list.onWindow}
      rowKey={(line) => line.person_id}
      onOpen={(line) => void navigate({ to: "/members/$personId", params: { personId: String(line.person_id) } })}
      isLoading={list.isLoading}
      empty={
        <EmptyState icon={CircleCheck} title={words.none}>
          {words.noneText}
        </EmptyState>
      }
    />
  );
}
