#!/bin/sh
# Three app processes and an Azurite share one build of all boroughs; one is killed in the middle. Prints what happened when.
cd "$(dirname "$0")/.." && exec env SVD_LONG_TESTS=1 dotnet test tests/SvdPipeline.AcceptanceTests --filter "FullyQualifiedName~DistributedRun" --logger "console;verbosity=detailed"
