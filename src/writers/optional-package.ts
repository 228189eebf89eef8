/** A format whose package is not installed. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError';
  readonly code = 'ERR_SIFARA_PACKAGE';
  constructor(
    /** The package to install. */
    readonly packageName: string,
    format: string,
    cause: unknown,
  ) {
    super(`${format} needs the package ${packageName}: npm install ${packageName}`, { cause });
  }
}

/**
 * Loads an optional package.
 *
 * @throws {MissingPackageError} where it is not installed.
 */
export async function loadOptional<T>(packageName: string, format: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      throw new MissingPackageError(packageName, format, error);
    throw error;
  }
}
