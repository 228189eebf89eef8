import type { SifaraRecord } from '../record/record.js';
import { UsageError } from './usage.js';

/**
 * What adds English passages to records; it is loaded only here.
 *
 * @throws {UsageError} where the package it needs is not installed.
 */
export async function loadEnglish(): Promise<(record: SifaraRecord) => SifaraRecord> {
  try {
    return (await import('../english/add-english.js')).addEnglish;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('--english needs a package: npm install compromise');
  }
}
