// Which columns a list shows, in which order, and what it is put in order by. Sensitive ones are off and say so.

import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { LIST_COLUMNS, type MemberColumn, type MemberOrder } from "../../bridge";
import { Button, Checkbox, Dialog, IconButton, Select } from "../../design";
import { useWords } from "../../words";
import styles from "./Lists.module.css";
import { ALL_COLUMNS, moved, USUAL_COLUMNS } from "./listView";

interface ColumnsDialogProps {
  columns: readonly MemberColumn[];
  order: MemberOrder;
  onShow: (columns: MemberColumn[], order: MemberOrder) => void;
  onClose: () => void;
}

const ORDERS: readonly MemberOrder[] = [
  "name",
  "unit",
  "birth",
  "birthday",
  "joined",
  "address",
  "kind",
  "card_number",
];

export function ColumnsDialog({ columns, order, onShow, onClose }: ColumnsDialogProps) {
  const { lists: words, common, named } = useWords();
  const names = named.listColumns;
  const orders: Record<MemberOrder, string> = { ...names, ...words.orders };
  const [chosen, setChosen] = useState<MemberColumn[]>(columns.length > 0 ? [...columns] : [...USUAL_COLUMNS]);
  const [by, setBy] = useState(order);
  const rest = ALL_COLUMNS.filter((column) => !chosen.includes(column));
  const hint = (column: MemberColumn) => (LIST_COLUMNS[column].sensitive ? words.sensitive : undefined);
  return (
    <Dialog
      title={words.columnsTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => {
        onShow(chosen, by);
        onClose();
      }}
      footer={
        <>
          <Button
            weight="quiet"
            onPress={() => {
              onShow([], by);
              onClose();
            }}
          >
            {words.columnsUsual}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button type="submit" weight="primary">
            {words.columnsShow}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.columnsHelp}</p>
        <Select
          label={words.order}
          options={ORDERS.map((id) => ({ id, name: orders[id] }))}
          value={by}
          onChange={setBy}
        />
        <ul className={styles.columns}>
          {chosen.map((column) => (
            <li key={column} className={styles.column}>
              <Checkbox
                isSelected
                isDisabled={column === "name"}
                onChange={() => setChosen(chosen.filter((other) => other !== column))}
                hint={hint(column)}
              >
                {names[column]}
              </Checkbox>
              <IconButton
                icon={ArrowUp}
                small
                label={words.columnUp(names[column])}
                onPress={() => setChosen(moved(chosen, column, -1))}
              />
              <IconButton
                icon={ArrowDown}
                small
                label={words.columnDown(names[column])}
                onPress={() => setChosen(moved(chosen, column, 1))}
              />
            </li>
          ))}
          {rest.map((column) => (
            <li key={column} className={styles.column}>
              <Checkbox isSelected={false} onChange={() => setChosen([...chosen, column])} hint={hint(column)}>
                {names[column]}
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
