/** What is wrong with a field: the key of the text under `containers.create.error`, with what it names. */
export interface FieldError {
  readonly text: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Errors by the path of their field: `name`, `ports.0.containerPort`. */
export type FormErrors = ReadonlyMap<string, FieldError>;

/** Notes an error at a path unless it is well; the first error of a path stays. */
export type Check = (path: string, ok: boolean, text: string, params?: FieldError['params']) => void;

export function isNumber(text: string, min: number, max: number): boolean {
  return /^\d{1,7}$/.test(text) && Number(text) >= min && Number(text) <= max;
}
