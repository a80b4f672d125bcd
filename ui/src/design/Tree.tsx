// Things inside things, as rows with a few columns: arrows move, right and left open and close, a letter jumps to a name. One row is chosen.

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, Tree as AriaTree, TreeItem, TreeItemContent } from "react-aria-components";
import styles from "./Tree.module.css";

export interface TreeNode {
  id: number;
  /** For jumping by letter and for screen readers. */
  name: string;
  /** What stands in the first column; the name if left out. */
  label?: ReactNode;
  /** What stands in the other columns. */
  cells: readonly ReactNode[];
  children?: readonly TreeNode[];
}

interface TreeProps {
  label: string;
  /** Titles of all columns, the name's first. */
  columns: readonly { title: string; width: string; align?: "end" }[];
  nodes: readonly TreeNode[];
  expanded: ReadonlySet<number>;
  onExpanded: (ids: Set<number>) => void;
  chosen: number | null;
  /** The cursor came to this row. */
  onChoose: (id: number) => void;
  /** Enter or a click. */
  onOpen?: (id: number) => void;
  empty?: ReactNode;
}

export function Tree({ label, columns, nodes, expanded, onExpanded, chosen, onChoose, onOpen, empty }: TreeProps) {
  const track = { gridTemplateColumns: columns.map((column) => column.width).join(" ") };

  const rows = (level: readonly TreeNode[]): ReactNode =>
    level.map((node) => (
      <TreeItem
        key={node.id}
        id={node.id}
        textValue={node.name}
        className={styles.row}
        onPress={() => onOpen?.(node.id)}
      >
        <TreeItemContent>
          {({ hasChildItems, level: depth }) => (
            <div className={styles.cells} style={track}>
              <div className={styles.name} style={{ paddingInlineStart: `${(depth - 1) * 1.25}rem` }}>
                {hasChildItems ? (
                  <AriaButton slot="chevron" className={styles.chevron}>
                    <ChevronRight size="1.125rem" strokeWidth={1.75} aria-hidden="true" />
                  </AriaButton>
                ) : (
                  <span className={styles.leaf} />
                )}
                <span className={styles.label}>{node.label ?? node.name}</span>
              </div>
              {node.cells.map((cell, index) => {
                const column = columns[index + 1];
                return (
                  <div key={column?.title} className={column?.align === "end" ? styles.end : styles.cell}>
                    <span className={styles.hidden}>{column?.title}: </span>
                    {cell}
                  </div>
                );
              })}
            </div>
          )}
        </TreeItemContent>
        {node.children && rows(node.children)}
      </TreeItem>
    ));

  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        {/* Each cell says its column itself, so the line of titles is only to be seen. */}
        <div className={styles.head} style={track} aria-hidden="true">
          {columns.map((column, index) => (
            <span
              key={column.title}
              className={column.align === "end" ? styles.end : index === 0 ? styles.first : styles.cell}
            >
              {column.title}
            </span>
          ))}
        </div>
        <AriaTree
          aria-label={label}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : keys;
            if (typeof key === "number") onChoose(key);
          }}
          expandedKeys={expanded}
          onExpandedChange={(keys) => onExpanded(new Set([...keys].filter((key) => typeof key === "number")))}
          className={styles.tree}
        >
          {rows(nodes)}
        </AriaTree>
      </div>
      {empty && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}
