/** How a picture is looked at. */
export type View = {
  /** 1 is the whole picture. */
  readonly zoom: number
  /** Degrees, in quarters. */
  readonly turned: number
  /** How far it is moved, in parts of the frame. */
  readonly x: number
  readonly y: number
}

export const whole: View = { zoom: 1, turned: 0, x: 0, y: 0 }

const [least, most] = [1, 6]
const stride = 0.1

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** Nothing is moved further out of the frame than its own edge. */
const held = ({ zoom, turned, x, y }: View): View => {
  const reach = (zoom - 1) / 2 + 0.25
  return { zoom, turned, x: within(x, -reach, reach), y: within(y, -reach, reach) }
}

const changes = {
  zoomIn: (view: View) => ({ ...view, zoom: within(view.zoom * 1.25, least, most) }),
  zoomOut: (view: View) => ({ ...view, zoom: within(view.zoom / 1.25, least, most) }),
  turnLeft: (view: View) => ({ ...view, turned: (view.turned + 270) % 360 }),
  turnRight: (view: View) => ({ ...view, turned: (view.turned + 90) % 360 }),
  whole: () => whole,
  left: (view: View) => ({ ...view, x: view.x + stride }),
  right: (view: View) => ({ ...view, x: view.x - stride }),
  up: (view: View) => ({ ...view, y: view.y + stride }),
  down: (view: View) => ({ ...view, y: view.y - stride }),
} as const satisfies Record<string, (view: View) => View>

export type Change = keyof typeof changes

export const changed = (view: View, change: Change): View => held(changes[change](view))

/** Which key does what, while the picture has the focus. */
export const keyOf: Readonly<Record<string, Change>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '[': 'turnLeft',
  ']': 'turnRight',
  '0': 'whole',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export const transformOf = ({ zoom, turned, x, y }: View): string =>
  `translate(${(x * 100).toFixed(1)}%, ${(y * 100).toFixed(1)}%) rotate(${turned}deg) scale(${zoom.toFixed(3)})`
