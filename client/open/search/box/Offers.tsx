import fields from '../../../phone/fields/field.module.css'
import styles from '../search.module.css'
import { useWords } from '../words.ts'
import type { Offer } from './use-suggestions.ts'

type OffersProps = {
  list: string
  offers: readonly Offer[]
  active: number
  shown: boolean
  take: (offer: Offer) => void
}

/** The offers beneath the box, the active one named to those who hear it. */
export const Offers = ({ list, offers, active, shown, take }: OffersProps) => {
  const t = useWords()
  return (
    <ul
      className={`${fields['options']} ${styles['offers']}`}
      id={list}
      role="listbox"
      aria-label={t('search.suggestions')}
      hidden={!shown}
    >
      {offers.map((offer, at) => (
        <li
          key={offer.id}
          id={`${list}-${at}`}
          className={`${fields['option']} ${styles['offer']}`}
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <span>
            {offer.name} {offer.also && <small>{offer.also}</small>}
          </span>
          <small>{t(`search.kindOf.${offer.kind}`)}</small>
        </li>
      ))}
    </ul>
  )
}
