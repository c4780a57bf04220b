// Alerts: each a question asked of the logs, in alerts.json.
import { tagSet } from 'types.bicep'

param name string
param location string
param tags tagSet
param workspaceId string
param address string

var questions = loadJsonContent('alerts.json')

resource receivers 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'svd'
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: address, useCommonAlertSchema: true }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for question in questions: {
    name: '${question.name}-${name}'
    location: location
    tags: tags
    properties: {
      displayName: question.title
      description: '${question.means} ${question.do}'
      severity: question.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: question.every
      windowSize: question.over
      // Tables appear with the first record of their kind.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: question.query
            timeAggregation: 'Count'
            operator: question.operator
            threshold: question.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [receivers.id] }
    }
  }
]
