/** Marks a secret value in an example: known to the policy, never to be printed. By itself, so that there is one class of it. */
export class Secret {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}
