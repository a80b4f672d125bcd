// When a screen breaks: a sentence, a way to open it again, and the rest of the program still stands.

import { TriangleAlert } from "lucide-react";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button, EmptyState } from "../design";
import { useWords, type Words } from "../words";

function Broken({ onReopen }: { onReopen: () => void }) {
  const words: Words = useWords();
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={words.shell.broken}
        action={<Button onPress={onReopen}>{words.shell.reopen}</Button>}
      >
        {words.shell.brokenText}
      </EmptyState>
    </div>
  );
}

interface Props {
  children: ReactNode;
  /** Where we are: another place is tried afresh, without drawing a whole screen anew. */
  place?: string;
}

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false });
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    // For developers; the message of a thrown error holds no data of the office.
    console.error(error.name, info.componentStack);
  }

  override render() {
    return this.state.broken ? <Broken onReopen={() => this.setState({ broken: false })} /> : this.props.children;
  }
}
