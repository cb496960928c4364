/** The mark: a strip that comes to a gate. */
export function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      <rect x="2" y="9.5" width="11" height="7" rx="1.5" fill="var(--actual-ground)" stroke="var(--actual)" />
      <path d="M18 3v7M18 16v7" strokeLinecap="round" />
      <path d="M18 13h6" stroke="var(--pass)" strokeLinecap="round" />
    </svg>
  );
}
