import { Link } from 'react-router'
import panel from './panel.module.css'

type Numbered = { readonly to: string; readonly label: string; readonly value: number }

/** Numbers at a glance, each the way to what it counts. */
export const Numbers = ({ title, numbers }: { title: string; numbers: readonly Numbered[] }) => (
  <section className={panel['section']}>
    <h2>{title}</h2>
    <div className={panel['numbers']}>
      {numbers.map(({ to, label, value }) => (
        <Link key={label} className={panel['number']} to={to}>
          <strong>{value}</strong>
          {label}
        </Link>
      ))}
    </div>
  </section>
)
