; The installer for Windows, made with Inno Setup 6. NOT RUN where the program is developed.
;
;   packaging\build            (makes dist\sroi-case)
;   iscc packaging\windows\sroi-case.iss /DVersion=0.1.0
;
; For one person, without an administrator. Whether it is signed is for whoever gives it out to decide:
; unsigned, SmartScreen says "Windows protected your PC", and people choose "More info", "Run anyway".

#ifndef Version
  #error Say which version this is: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{8C0B3B57-5A0E-4C0F-9E0B-3D6E0D5E7A41}
AppName=SROI Case
AppVersion={#Version}
AppVerName=SROI Case {#Version}
AppPublisher=The SROI Case project
DefaultDirName={autopf}\SROI Case
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\icons\sroi-case.ico
UninstallDisplayIcon={app}\SROI Case.exe
UninstallDisplayName=SROI Case
ChangesAssociations=yes
CloseApplications=yes
OutputDir=..\..\dist
OutputBaseFilename=sroi-case-{#Version}-windows-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Tasks]
Name: desktop; Description: "Put a shortcut on the desktop"; Flags: unchecked

[InstallDelete]
; What a version before brought and this one does not have.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\sroi-case\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\icons\sroi-file.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\SROI Case"; Filename: "{app}\SROI Case.exe"
Name: "{autodesktop}\SROI Case"; Filename: "{app}\SROI Case.exe"; Tasks: desktop

[Registry]
; Protected cases (.sroi.age) end like any file of age, which is not ours to take: they are opened from
; the program.
Root: HKA; Subkey: "Software\Classes\.sroi"; ValueType: string; ValueData: "SROICase.Case"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\SROICase.Case"; ValueType: string; ValueData: "SROI case"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SROICase.Case\DefaultIcon"; ValueType: string; ValueData: "{app}\sroi-file.ico"
Root: HKA; Subkey: "Software\Classes\SROICase.Case\shell\open\command"; ValueType: string; ValueData: """{app}\SROI Case.exe"" ""%1"""

[Run]
Filename: "{app}\SROI Case.exe"; Description: "Start SROI Case"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    MsgBox('SROI Case is removed. Your cases are where you saved them.' + #13#10#13#10 +
      'Copies that the program kept on this computer (earlier versions, unsaved work, your own values) ' +
      'are still in' + #13#10 + ExpandConstant('{localappdata}\SROI Case') + #13#10 +
      'Delete that folder if nobody needs them any more.', mbInformation, MB_OK);
end;
