import { Sheet } from "../../design";
import { useWords } from "../../words";

export function SearchPalette({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <Sheet label={words.shell.searchLabel} isOpen onClose={onClose}>
      <p>{words.shell.search}</p>
    </Sheet>
  );
}
