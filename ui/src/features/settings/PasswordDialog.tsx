// A new password, then the new recovery code that goes with it, shown once.

import { Printer } from "lucide-react";
import { useState } from "react";
import { fieldErrors, useChange, useDesk } from "../../bridge";
import { Button, Checkbox, Dialog, Field, Note } from "../../design";
import { useWords } from "../../words";
import styles from "./Settings.module.css";

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { settings: words, common } = useWords();
  const { state, language } = useDesk();
  // Kept as it was when the dialog opened: once set, the desk says there is a password.
  const [had] = useState(state.has_password);
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(false);
  const change = useChange("set_password", { handlesProblem: true });
  const save = useChange("save_recovery_sheet");
  const errors = fieldErrors(change.error, language, ["current", "password"]);
  if (tried && password !== again) errors.set("again", words.notSame);
  const code = change.data?.recovery_code;

  if (code) {
    return (
      <Dialog
        title={words.newCode}
        isOpen
        onClose={onClose}
        mustAnswer
        footer={
          <Button weight="primary" isDisabled={!kept} onPress={onClose}>
            {common.close}
          </Button>
        }
      >
        <p>{words.newCodeText}</p>
        <p className={styles.code}>{code}</p>
        <div>
          <Button icon={Printer} isPending={save.isPending} onPress={() => save.mutate({ recovery_code: code })}>
            {words.saveSheet}
          </Button>
        </div>
        <Checkbox isSelected={kept} onChange={setKept}>
          {words.kept}
        </Checkbox>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={had ? words.changePassword : words.setPassword}
      isOpen
      onClose={onClose}
      size="small"
      onSubmit={() => {
        setTried(true);
        if (password === again)
          change.mutate({ current: had ? current : null, password, officer: state.officer ?? "" });
      }}
      footer={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button weight="primary" type="submit" isPending={change.isPending}>
            {had ? words.changePassword : words.setPassword}
          </Button>
        </>
      }
    >
      {had && (
        <Field
          label={words.currentPassword}
          type="password"
          value={current}
          onChange={setCurrent}
          error={errors.get("current")}
          autoFocus
        />
      )}
      <Field
        label={words.newPassword}
        type="password"
        value={password}
        onChange={setPassword}
        error={errors.get("password")}
        help={words.passwordHelp}
        autoComplete="new-password"
        autoFocus={!had}
      />
      <Field
        label={words.again}
        type="password"
        value={again}
        onChange={setAgain}
        error={errors.get("again")}
        autoComplete="new-password"
      />
      {errors.has("") && <Note tone="bad">{errors.get("")}</Note>}
    </Dialog>
  );
}
