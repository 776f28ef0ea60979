import { databases } from '../support/databases.ts';
import { storeContract } from './storeContract.ts';

for (const { name, make } of databases) storeContract(name, make);
