import styles from './StartFailed.module.css';

/** Shown when not even the shell can open; as little as possible can fail here. */
export function StartFailed({ reason }: { reason: string }) {
  return (
    <main className={styles.page}>
      <h1>Frieze did not start</h1>
      <p>{reason}</p>
      <p>Your templates are stored in this browser and are not touched.</p>
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </main>
  );
}
