import styles from './action.module.css'

const paths = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4 4',
  columns: 'M4 5h16v14H4zM10 5v14M15 5v14',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  sort: 'M8 4v16M8 4 5 7M8 4l3 3M16 20V4M16 20l-3-3M16 20l3-3',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  work: 'M4 8h16v12H4zM9 8V5h6v3M4 13h16',
  oversight: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  queue: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11',
  fairs: 'M5 6h14v14H5zM5 10h14M9 3v5M15 3v5',
  trainings: 'M3 9l9-4 9 4-9 4zM7 11v5c3 2 7 2 10 0v-5',
  stations: 'M4 20V9l8-5 8 5v11zM10 20v-6h4v6',
  postings: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  firm: 'M5 21V4h9v17M14 9h5v12M8 8h3M8 12h3M8 16h3M3 21h18',
  inbox: 'M4 6h16v12H4zM4 7l8 6 8-6',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c1-5 4-7 8-7s7 2 8 7',
} as const

export type IconName = keyof typeof paths

/** A line drawing beside a word; never alone. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className={styles['icon']} viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor">
    <path d={paths[name]} strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" />
  </svg>
)
