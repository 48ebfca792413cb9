import { writeSnapshot } from '../../server/matching/embedded/snapshot-file.ts'

/** Writes a snapshot that never ends, until it is killed. */
const bytes = new Uint8Array(2 ** 28)
process.send?.('writing')
for (;;)
  await writeSnapshot(process.argv[2] ?? '', { definition: 'as today', followedTo: new Date() }, [
    ['one', bytes],
    ['two', bytes],
    ['three', bytes],
    ['four', bytes],
  ])
