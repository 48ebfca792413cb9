/** What a scanner says of bytes; `NOT_SCANNED` where there is no scanner. */
export type ScanResult = 'CLEAN' | 'INFECTED' | 'NOT_SCANNED'

/** The port to a scanner for malicious software. Throws when the scanner does not answer: then nothing is taken. */
export interface Scanner {
  scan(bytes: Buffer): Promise<ScanResult>
}
