import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { ObjectSaver, SaverOptions } from './object-saver.ts';
import type { SaverRegistry } from './saver-registry.ts';

const RegistryContext = createContext<SaverRegistry | null>(null);

export function SavingProvider({
  registry,
  children,
}: {
  readonly registry: SaverRegistry;
  readonly children: ReactNode;
}) {
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useSaverRegistry(): SaverRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('No SavingProvider above this component.');
  return registry;
}

/** The saver of one object, kept in step with what its screen has read. */
export function useSaver<Values extends object>(options: SaverOptions<Values>): ObjectSaver<Values> {
  const registry = useSaverRegistry();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the object; newer options come by refresh.
  const saver = useMemo(() => registry.saver(options), [registry, options.key]);
  useEffect(() => saver.refresh(options));
  return saver;
}

/** One field of an object, drawn again only when that field changes. */
export function useSaverField<Values extends object, Field extends keyof Values>(
  saver: ObjectSaver<Values>,
  field: Field,
): { readonly value: Values[Field]; readonly hasConflict: boolean } {
  const value = useSyncExternalStore(
    saver.subscribe,
    useCallback(() => saver.shown()[field], [saver, field]),
  );
  const hasConflict = useSyncExternalStore(
    saver.subscribe,
    useCallback(() => saver.conflicts().some((conflict) => conflict.field === field), [saver, field]),
  );
  return { value, hasConflict };
}

export function useSaverValues<Values extends object>(saver: ObjectSaver<Values>): Values {
  return useSyncExternalStore(saver.subscribe, saver.shown);
}
