// Every meeting of one year, newest first.

import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, Plus, Presentation } from "lucide-react";
import { useEffect, useState } from "react";
import { type MeetingRow, useAsk, useDesk, useOnce } from "../../bridge";
import {
  Button,
  type Column,
  count,
  DataTable,
  EmptyState,
  IconButton,
  Page,
  PageHeader,
  State,
  useScreenKey,
} from "../../design";
import { useWords } from "../../words";
import styles from "./MeetingsScreen.module.css";
import { NewMeeting } from "./NewMeeting";

export function MeetingsScreen() {
  const { meetings, common, named } = useWords();
  const { month } = useDesk();
  const go = useNavigate();
  const [year, setYear] = useState(() => Number(month.slice(0, 4)));
  const [adding, setAdding] = useState(false);
  const rows = useAsk("list_meetings", { year }, { keep: true }).data;
  useScreenKey("create", () => setAdding(true));
  useOnce(useSearch({ strict: false }).add, () => setAdding(true));
  useEffect(() => setYear(Number(month.slice(0, 4))), [month]);

  const columns: Column<MeetingRow>[] = [
    { key: "day", title: meetings.columns.day, width: "7.5rem", cell: (row) => common.shortDay(row.day) },
    {
      key: "title",
      title: meetings.columns.title,
      width: "minmax(14rem, 3fr)",
      cell: (row) => (
        <Link to="/meetings/$meetingId" params={{ meetingId: String(row.id) }} className={styles.title} tabIndex={-1}>
          {row.title || named.codes.meeting_kind[row.kind]}
        </Link>
      ),
    },
    {
      key: "status",
      title: meetings.columns.status,
      width: "9rem",
      cell: (row) => (
        <State tone={row.status === "final" ? "ok" : "warn"}>{named.codes.meeting_status[row.status]}</State>
      ),
    },
    {
      key: "present",
      title: meetings.columns.present,
      width: "6.5rem",
      align: "end",
      from: 40,
      cell: (row) => (row.invited > 0 ? meetings.kOfN(count(row.present), count(row.invited)) : ""),
    },
    {
      key: "conclusions",
      title: meetings.columns.conclusions,
      width: "10rem",
      align: "end",
      from: 48,
      cell: (row) => (row.conclusions > 0 ? meetings.kOfN(count(row.conclusions_done), count(row.conclusions)) : ""),
    },
  ];

  return (
    <Page height="fill">
      <PageHeader
        title={meetings.title}
        beside={
          <span className={styles.year}>
            <IconButton icon={ChevronLeft} label={meetings.previousYear} small onPress={() => setYear(year - 1)} />
            <span className={styles.yearName} aria-live="polite">
              {year}
            </span>
            <IconButton icon={ChevronRight} label={meetings.nextYear} small onPress={() => setYear(year + 1)} />
            {rows && rows.length > 0 && <span className={styles.count}>{meetings.count(count(rows.length))}</span>}
          </span>
        }
        actions={
          <Button weight="primary" icon={Plus} onPress={() => setAdding(true)}>
            {meetings.new.button}
          </Button>
        }
      />
      <DataTable
        label={meetings.list(year)}
        columns={columns}
        total={rows?.length ?? 0}
        isLoading={rows === undefined}
        rowAt={(index) => rows?.[index]}
        rowKey={(row) => row.id}
        onOpen={(row) => void go({ to: "/meetings/$meetingId", params: { meetingId: String(row.id) } })}
        empty={
          <EmptyState icon={Presentation} title={meetings.none(year)}>
            {meetings.noneText}
          </EmptyState>
        }
      />
      {adding && <NewMeeting onClose={() => setAdding(false)} />}
    </Page>
  );
}
