import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

/** One list of a review. */
export interface ReviewPart {
  id: string;
  label: string;
  count: number;
  /** More than to be read: something is to be looked at. */
  warn?: boolean;
  content: ReactNode;
}

/** The lists of a review, one at a time: with two hundred slides they could not stand below one another. */
export const ReviewTabs = ({ parts }: { parts: readonly ReviewPart[] }) => (
  <Tabs className="review">
    <TabList className="review-tabs" aria-label="What the file will hold, and what stays here">
      {parts.map(({ id, label, count, warn }) => (
        <Tab key={id} id={id} className="tab">
          {label}
          <span className={warn ? 'tab-count' : 'tab-count plain'}>{count}</span>
        </Tab>
      ))}
    </TabList>
    {parts.map(({ id, content }) => <TabPanel key={id} id={id} className="review-panel">{content}</TabPanel>)}
  </Tabs>
);
