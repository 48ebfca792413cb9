/** The look in one place; tokens.css says the same to the phone kit, and a test keeps the two equal. */
export const light = {
  paper: '#ffffff',
  ground: '#f4f5f3',
  ink: '#1c2321',
  'ink-soft': '#505a56',
  line: '#d3d9d5',
  'line-strong': '#76817b',
  accent: '#0b5a3c',
  'accent-ink': '#ffffff',
  'accent-soft': '#e4efe9',
  done: '#1b6f2f',
  'done-soft': '#e6f3e8',
  look: '#7a5200',
  'look-soft': '#fdf1d8',
  refused: '#a8231b',
  'refused-soft': '#fcebe9',
} as const

export const dark = {
  paper: '#1b201e',
  ground: '#121614',
  ink: '#e7ece9',
  'ink-soft': '#b0bab5',
  line: '#39423e',
  'line-strong': '#8d9892',
  accent: '#7fd3a9',
  'accent-ink': '#06261a',
  'accent-soft': '#1d3a2d',
  done: '#8fd79b',
  'done-soft': '#1d3522',
  look: '#f0c674',
  'look-soft': '#3a2f14',
  refused: '#ffaaa2',
  'refused-soft': '#44201d',
} as const

export type Colours = Record<keyof typeof light, string>

/** Sizes in CSS pixels. */
export const sizes = {
  radius: 8,
  'radius-small': 4,
  touch: 44,
  'text-phone': 16,
  'text-desk': 14,
  'space-1': 4,
  'space-2': 8,
  'space-3': 12,
  'space-4': 16,
  'space-5': 24,
  'space-6': 32,
} as const

export const fontFamily =
  "system-ui, -apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"
