; Branchdeck as one of the programs for Markdown and PowerPoint files: in "Open with", and never the default.
; Packs (.branchdeck) are its own: no other program knows them, so it opens them by itself.
; electron-builder's own fileAssociations write the default value of Software\Classes\.md; this doesn't.
; SHELL_CONTEXT is the current user, since the installer is per user.

!define DECK_CLASS "Branchdeck.Markdown"
!define POWERPOINT_CLASS "Branchdeck.PowerPoint"
!define PACK_CLASS "Branchdeck.Pack"
!define APPLICATION_KEY "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"

!macro tellExplorer
  ; SHChangeNotify with SHCNE_ASSOCCHANGED
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${DECK_CLASS}" "" "Branchdeck deck"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${DECK_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${DECK_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "${DECK_CLASS}"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "${DECK_CLASS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${POWERPOINT_CLASS}" "" "PowerPoint presentation"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${POWERPOINT_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${POWERPOINT_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.pptx\OpenWithProgids" "${POWERPOINT_CLASS}"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.potx\OpenWithProgids" "${POWERPOINT_CLASS}"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.ppsx\OpenWithProgids" "${POWERPOINT_CLASS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PACK_CLASS}" "" "Branchdeck pack"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PACK_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${PACK_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.branchdeck" "" "${PACK_CLASS}"
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".md" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".markdown" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".pptx" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".potx" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".ppsx" ""
  WriteRegStr SHELL_CONTEXT "${APPLICATION_KEY}\SupportedTypes" ".branchdeck" ""
  !insertmacro tellExplorer
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${DECK_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "${DECK_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "${DECK_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${POWERPOINT_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.pptx\OpenWithProgids" "${POWERPOINT_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.potx\OpenWithProgids" "${POWERPOINT_CLASS}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.ppsx\OpenWithProgids" "${POWERPOINT_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${PACK_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\.branchdeck"
  DeleteRegKey SHELL_CONTEXT "${APPLICATION_KEY}"
  !insertmacro tellExplorer
!macroend
