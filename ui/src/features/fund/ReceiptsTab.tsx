// The receipts of a year's fees; opening one shows its page, to save or to cancel it.

import { Download, ReceiptText } from "lucide-react";
import { useState } from "react";
import { type FeeReceipt, fieldErrors, useBytes, useChange, useDesk, usePaged } from "../../bridge";
import {
  Button,
  type Column,
  count,
  DataTable,
  Dialog,
  EmptyState,
  Field,
  FormDialog,
  PdfPages,
  State,
  shortDay,
} from "../../design";
import { useWords } from "../../words";
import styles from "./FundScreen.module.css";

function numberOf({ number, year }: FeeReceipt): string {
  return `${String(number).padStart(2, "0")}/${year}`;
}

interface ReceiptsTabProps {
  year: number;
  /** Whose page is shown. */
  open: FeeReceipt | null;
  onOpen: (receipt: FeeReceipt | null) => void;
}

export function ReceiptsTab({ year, open, onOpen }: ReceiptsTabProps) {
  const { fund } = useWords();
  const words = fund.receipts;
  const list = usePaged("fee_receipts", (offset, limit) => ({ year, offset, limit }));
  const [cancelling, setCancelling] = useState<FeeReceipt | null>(null);
  const columns: Column<FeeReceipt>[] = [
    { key: "number", title: words.number, width: "6.5rem", cell: numberOf },
    { key: "day", title: words.day, width: "7rem", cell: (receipt) => shortDay(receipt.day) },
    { key: "payer", title: words.payer, width: "minmax(10rem, 2fr)", cell: (receipt) => receipt.payer },
    {
      key: "branch",
      title: words.branch,
      width: "minmax(8rem, 1.2fr)",
      from: 58,
      cell: (receipt) => receipt.unit_name,
    },
    {
      key: "people",
      title: words.people,
      width: "6rem",
      align: "end",
      from: 58,
      cell: (receipt) => (receipt.cancelled === null ? count(receipt.people) : ""),
    },
    { key: "amount", title: words.amount, width: "8rem", align: "end", cell: (receipt) => count(receipt.amount) },
    {
      key: "state",
      title: words.state,
      width: "9rem",
      cell: (receipt) =>
        receipt.cancelled === null ? (
          <State tone="ok">{words.valid}</State>
        ) : (
          <State tone="warn">{words.cancelled}</State>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label={words.list}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        onWindow={list.onWindow}
        rowKey={(receipt) => receipt.id}
        onOpen={onOpen}
        isLoading={list.isLoading}
        empty={
          <EmptyState icon={ReceiptText} title={words.none}>
            {words.noneText}
          </EmptyState>
        }
      />
      {open && (
        <ReceiptPage
          receipt={open}
          onClose={() => onOpen(null)}
          onCancel={() => {
            setCancelling(open);
            onOpen(null);
          }}
        />
      )}
      {cancelling && <CancelReceipt receipt={cancelling} onClose={() => setCancelling(null)} />}
    </>
  );
}

function ReceiptPage({
  receipt,
  onClose,
  onCancel,
}: {
  receipt: FeeReceipt;
  onClose: () => void;
  onCancel: () => void;
}) {
  const words = useWords().fund.receipts;
  const page = useBytes("fee_receipt_page", { id: receipt.id });
  const save = useChange("save_fee_receipt");
  return (
    <Dialog
      title={words.title(numberOf(receipt))}
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          {receipt.cancelled === null && <Button onPress={onCancel}>{words.cancel}</Button>}
          <Button
            weight="primary"
            icon={Download}
            isPending={save.isPending}
            onPress={() => save.mutate({ id: receipt.id })}
          >
            {words.save}
          </Button>
        </>
      }
    >
      {receipt.cancelled !== null && (
        <p>
          {words.cancelled}: {receipt.cancelled}
        </p>
      )}
      <div className={styles.page}>
        <PdfPages bytes={page.data ?? null} label={words.page} />
      </div>
    </Dialog>
  );
}

function CancelReceipt({ receipt, onClose }: { receipt: FeeReceipt; onClose: () => void }) {
  const words = useWords().fund.receipts;
  const { language } = useDesk();
  const [reason, setReason] = useState("");
  const cancel = useChange("cancel_fee_receipt", { said: words.cancelDone, handlesProblem: true, onDone: onClose });
  const errors = fieldErrors(cancel.error, language, ["reason"]);
  return (
    <FormDialog
      title={words.cancelTitle(numberOf(receipt))}
      submit={words.cancel}
      onClose={onClose}
      isReady={reason.trim() !== ""}
      isPending={cancel.isPending}
      problem={errors.get("")}
      onSubmit={() => cancel.mutate({ id: receipt.id, reason: reason.trim() })}
    >
      <p>{words.cancelText}</p>
      <Field
        label={words.reason}
        value={reason}
        onChange={setReason}
        error={errors.get("reason")}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
