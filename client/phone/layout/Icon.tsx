const paths = {
  home: 'M4 11 12 4l8 7M6 10v10h12V10',
  matches: 'M4 8h16v12H4zM9 8V5h6v3M4 13h16',
  pass: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  inbox: 'M4 6h16v12H4zM4 7l8 6 8-6',
  profile: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c1-5 4-7 8-7s7 2 8 7',
  fairs: 'M5 6h14v14H5zM5 10h14M9 3v5M15 3v5',
  trainings: 'M3 9l9-4 9 4-9 4zM7 11v5c3 2 7 2 10 0v-5',
} as const

export type IconName = keyof typeof paths

/** A line drawing beside a word; never alone. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor">
    <path d={paths[name]} strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" />
  </svg>
)
