import tab from '../../../locale/fr/tab.json' with { type: 'json' };
import lead from '../../../locale/fr/tabLead.json' with { type: 'json' };
import notes from '../../../locale/fr/tabNotes.json' with { type: 'json' };
import stage from '../../../locale/fr/tabStage.json' with { type: 'json' };

export const texts = { tab, lead, notes, stage };
