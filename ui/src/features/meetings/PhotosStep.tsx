// Photos of the meeting with their captions. They are the office's at once, unlike the text beside them.

import { ImagePlus, Images, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { type Photo, useBytes, useChange } from "../../bridge";
import { Button, EmptyState, Field, IconButton } from "../../design";
import { useWords } from "../../words";
import editor from "./Editor.module.css";
import styles from "./Photos.module.css";
import type { MeetingDesk } from "./useMeetingForm";

export function PhotosStep({ desk }: { desk: MeetingDesk }) {
  const { meetings } = useWords();
  const words = meetings.photos;
  const { detail, isReadOnly } = desk;
  const add = useChange("add_photo");
  const button = !isReadOnly && (
    <Button icon={ImagePlus} isPending={add.isPending} onPress={() => add.mutate({ id: detail.id })}>
      {words.add}
    </Button>
  );
  return (
    <div className={editor.step}>
      <div className={editor.groupHead}>
        <h2>{words.title}</h2>
        {detail.photos.length > 0 && button}
      </div>
      {detail.photos.length === 0 ? (
        <EmptyState icon={Images} title={words.none} action={button || undefined}>
          {words.noneText}
        </EmptyState>
      ) : (
        <ul className={styles.photos}>
          {detail.photos.map((photo, index) => (
            <OnePhoto key={photo.id} photo={photo} number={index + 1} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OnePhoto({ photo, number, isReadOnly }: { photo: Photo; number: number; isReadOnly: boolean }) {
  const { meetings } = useWords();
  const words = meetings.photos;
  const [typed, setTyped] = useState<string | null>(null);
  const caption = useChange("caption_photo");
  const remove = useChange("remove_photo", { said: words.removed });

  function keep() {
    if (typed === null || typed.trim() === photo.caption) return setTyped(null);
    caption.mutate({ id: photo.id, caption: typed.trim() }, { onSuccess: () => setTyped(null) });
  }
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => () => leave.current(), []);

  return (
    <li className={styles.photo}>
      <Picture photo={photo} label={words.photo(number, photo.caption)} />
      <div className={styles.caption}>
        <Field
          label={words.caption}
          placeholder={words.captionHint}
          value={typed ?? photo.caption}
          onChange={setTyped}
          onBlur={keep}
          onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && keep()}
          isReadOnly={isReadOnly}
        />
        {!isReadOnly && (
          <IconButton icon={Trash2} label={words.remove(number)} onPress={() => remove.mutate({ id: photo.id })} />
        )}
      </div>
    </li>
  );
}

function Picture({ photo, label }: { photo: Photo; label: string }) {
  const bytes = useBytes("photo", { id: photo.id }, { keep: false }).data;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!bytes) return;
    const url = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [bytes]);
  return address ? (
    <img src={address} alt={label} width={photo.width} height={photo.height} className={styles.picture} />
  ) : (
    <div className={styles.picture} />
  );
}
