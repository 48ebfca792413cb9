import { useFormat } from '../../core/format/use-format.ts'
import list from '../../phone/list/list.module.css'

/** When a fair is, and how soon. */
export const FairTime = ({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) => {
  const say = useFormat()
  return (
    <>
      {say.range(startsAt, endsAt)} <b className={list['nowrap']}>{say.countdown(startsAt, endsAt)}</b>
    </>
  )
}
