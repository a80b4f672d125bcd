// What can be done with the list as a whole: open or keep one, choose its columns, pick people, take it out of the office.

import { Bookmark, BookmarkPlus, Columns3, FileDown, FileSpreadsheet, ListChecks, Pencil, Printer } from "lucide-react";
import { useState } from "react";
import { type ListFormat, type ListSettings, type MemberFilter, useAsk, useChange } from "../../bridge";
import { type Action, Menu } from "../../design";
import { sensitiveConditions, tellConditions, useWords } from "../../words";
import { ColumnsDialog } from "./ColumnsDialog";
import { KeepDialog, ManageDialog } from "./KeptLists";
import { USUAL_COLUMNS } from "./listView";

interface ListMenuProps {
  /** The list as it is asked for. */
  asked: Omit<MemberFilter, "offset" | "limit">;
  list: ListSettings;
  onList: (list: ListSettings) => void;
  onPick: () => void;
}

/** The file carries what is on the screen; with nothing chosen, the usual columns. */
export function forFile(asked: Omit<MemberFilter, "offset" | "limit">): MemberFilter {
  return { ...asked, columns: asked.columns?.length ? asked.columns : [...USUAL_COLUMNS], offset: 0, limit: 0 };
}

export function ListMenu({ asked, list, onList, onPick }: ListMenuProps) {
  const { lists: words } = useWords();
  const kept = useAsk("kept_lists", {}).data ?? [];
  const save = useChange("export_list");
  const [open, setOpen] = useState<"columns" | "keep" | "manage" | null>(null);
  const out = (format: ListFormat) => save.mutate({ filter: forFile(asked), only: null, format });
  const all = useWords();
  const keptHint = (list: ListSettings) => {
    const told = tellConditions(sensitiveConditions(list.narrow), all);
    return told === "" ? words.keptHint : `${words.keptHint}, ${words.narrowedBy(told)}`;
  };
  const actions: Action[] = [
    ...kept.map((one) => ({
      id: `kept-${one.id}`,
      name: one.name,
      hint: keptHint(one.list),
      icon: Bookmark,
      onAction: () => onList(one.list),
    })),
    { id: "columns", name: `${words.columnsTitle}…`, icon: Columns3, onAction: () => setOpen("columns") },
    { id: "pick", name: words.pick, icon: ListChecks, onAction: onPick },
    { id: "keep", name: words.keep, icon: BookmarkPlus, onAction: () => setOpen("keep") },
    ...(kept.length > 0 ? [{ id: "manage", name: words.manage, icon: Pencil, onAction: () => setOpen("manage") }] : []),
    { id: "excel", name: words.excel, hint: words.excelHint, icon: FileSpreadsheet, onAction: () => out("excel") },
    { id: "pdf", name: words.pdf, icon: Printer, onAction: () => out("pdf") },
    { id: "csv", name: words.csv, icon: FileDown, onAction: () => out("csv") },
  ];
  return (
    <>
      <Menu trigger={words.menu} actions={actions} />
      {open === "columns" && (
        <ColumnsDialog
          columns={list.columns}
          order={list.order}
          onShow={(columns, order) => onList({ ...list, columns, order })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "keep" && <KeepDialog list={list} onClose={() => setOpen(null)} />}
      {open === "manage" && <ManageDialog onClose={() => setOpen(null)} />}
    </>
  );
}
