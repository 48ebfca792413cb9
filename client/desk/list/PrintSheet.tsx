import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Sheet } from './sheet.ts'

type Props = { title: string; sheet: Sheet; done: () => void }

/** Every row on paper, and nothing else of the page; asks the browser to print as soon as it stands. */
export const PrintSheet = ({ title, sheet, done }: Props) => {
  useEffect(() => {
    document.body.classList.add('printing')
    window.addEventListener('afterprint', done, { once: true })
    window.print()
    return () => {
      window.removeEventListener('afterprint', done)
      document.body.classList.remove('printing')
    }
  }, [done])
  return createPortal(
    <section className="sheet">
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            {sheet.titles.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the lines of a sheet never move
            <tr key={at}>
              {line.map((value, column) => (
                <td key={sheet.titles[column]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  )
}
