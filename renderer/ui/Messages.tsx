import { CloseButton } from "@react-spectrum/s2/CloseButton";
import Checkmark from "@react-spectrum/s2/icons/CheckmarkCircle";
import Info from "@react-spectrum/s2/icons/InfoCircle";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "../i18n/use-text.ts";
import { dismissMessage, useMessages, type Message } from "./message-queue.ts";
import styles from "./messages.module.css";

const SHOWN_FOR_MS = 8_000;

/**
 * Where messages appear. Ours rather than Spectrum's toast, which is a dialog to assistive technology:
 * a message only says what happened, so it is a status, read out without taking the focus.
 */
export function Messages() {
  const messages = useMessages((state) => state.messages);
  return createPortal(
    // React Aria leaves what is marked like this alone when a dialog hides everything else.
    <div
      className={styles.messages}
      role="status"
      data-react-aria-top-layer="true"
    >
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </div>,
    document.body,
  );
}

function Toast({ message }: { readonly message: Message }) {
  const text = useText();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissMessage(message.id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isHeld, message.id]);
  return (
    <div
      className={`${styles.message} ${styles[message.tone]}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message.tone === "positive" ? <Checkmark /> : <Info />}
      <span className={styles.words}>{message.text}</span>
      {message.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            message.action?.act();
            dismissMessage(message.id);
          }}
        >
          {message.action.label}
        </button>
      )}
      <CloseButton
        staticColor="white"
        size="S"
        aria-label={text("app.close")}
        onPress={() => dismissMessage(message.id)}
      />
    </div>
  );
}
