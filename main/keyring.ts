import { safeStorage } from 'electron';
import type { Safe } from '../files/journal/keys.ts';

/** Electron's safeStorage. */
export const safe: Safe = {
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
};

/**
 * Whether the system may keep a key for this user account alone; asks nobody for a password. Without a keyring, Electron on Linux
 * seals with a key that is in every copy of it, which would only pretend.
 */
export const mayHaveKeyring = (): boolean => process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());

/** Whether it does, now. */
export const hasKeyring = async (): Promise<boolean> => mayHaveKeyring() && (await safeStorage.isAsyncEncryptionAvailable().catch(() => false));
