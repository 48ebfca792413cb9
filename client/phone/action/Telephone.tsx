/** A number one can tap to call. */
export const Telephone = ({ number }: { number: string }) => (
  <a
    href={`tel:${number}`}
    style={{ display: 'inline-flex', alignItems: 'center', minHeight: 'var(--touch)', fontWeight: 600 }}
  >
    {number}
  </a>
)
