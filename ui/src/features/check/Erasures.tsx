// People erased for good, by certificate: the paper can be saved again.

import { FileDown } from "lucide-react";
import { useAsk, useChange, useDesk } from "../../bridge";
import { Button } from "../../design";
import { useWords } from "../../words";
import styles from "./Check.module.css";

export function Erasures() {
  const { people, common } = useWords();
  const { today } = useDesk();
  const words = people.check;
  const erasures = useAsk("list_erasures", {}).data ?? [];
  const save = useChange("save_erasure_certificate");
  if (erasures.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{words.erasures}</h3>
      <ul className={styles.erasures}>
        {erasures.map((erasure) => (
          <li key={erasure.certificate}>
            <span>{words.erasure(erasure.certificate, common.instant(erasure.at, today), erasure.officer)}</span>
            <Button
              small
              weight="quiet"
              icon={FileDown}
              onPress={() => save.mutate({ certificate: erasure.certificate })}
            >
              {words.certificate}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
