"""From answers to text: sheets for people, records for machines."""
