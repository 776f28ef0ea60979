import { useTable } from './useTable.tsx';

/** The name of somebody, where one leads or takes notes told apart from who has the same one. */
export const usePlate = (): ((person: string, name: string) => string) => {
  const { notes } = useTable().state;
  return (person, name) => notes?.people.find((one) => one.person === person)?.plate ?? name;
};
