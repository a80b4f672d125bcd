// Her picture, or the first letter of her given name.

import { useEffect, useState } from "react";
import { type MemberDetail, useBytes } from "../../bridge";
import { useWords } from "../../words";
import styles from "./MemberPanel.module.css";

export function Portrait({ member }: { member: MemberDetail }) {
  const words = useWords().record.photo;
  const { id, photo, fields } = member;
  const bytes = useBytes("member_photo", { id }, { keep: false, enabled: photo !== null }).data;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes || photo === null) return setAddress(null);
    const url = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [bytes, photo]);
  return address ? (
    <img src={address} alt={words.of(fields.name)} className={styles.portrait} />
  ) : (
    <span className={styles.initial} aria-hidden="true">
      {fields.name.trim().split(/\s+/).at(-1)?.charAt(0).toUpperCase()}
    </span>
  );
}
