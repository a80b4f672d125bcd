// Phone or citizen number in the form: while masked it is only shown, since half a mask edited would be a wrong number; the eye makes it clear and editable.

import { Eye } from "lucide-react";
import { Field, IconButton } from "../../design";
import { useWords } from "../../words";
import { isMasked } from "./memberForm";

interface SecretFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onReveal: () => void;
  help?: string | undefined;
  error?: string | undefined;
  warning?: string | undefined;
}

export function SecretField({ label, value, onChange, onReveal, help, error, warning }: SecretFieldProps) {
  const words = useWords().members;
  const hidden = isMasked(value);
  return (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      isReadOnly={hidden}
      inputMode="numeric"
      help={hidden ? undefined : help}
      error={error}
      warning={hidden ? undefined : warning}
      after={
        hidden ? (
          <IconButton icon={Eye} small label={words.reveal(label.toLocaleLowerCase("vi"))} onPress={onReveal} />
        ) : undefined
      }
    />
  );
}
