/** Baton's mark: one hand's stroke meets another's. Decorative; the name stands beside it. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#14595f" />
      <path d="M8.5 21.5 L17 13" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
      <path d="M15 19 L23.5 10.5" stroke="#f2b96b" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
