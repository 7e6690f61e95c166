/** Families with storage of their own, which the hardware encrypts: SageMaker refuses a key for them. */
const LOCAL_STORAGE = /^ml\.(\w*\d[a-z]*d[a-z]*|g5|g6e?|p5\w*|trn1n?)\./;

/** Whether an instance type of SageMaker has storage of its own. */
export function hasLocalStorage(instanceType: string): boolean {
  return LOCAL_STORAGE.test(instanceType);
}
